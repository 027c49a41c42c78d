using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>Where something was reported.</summary>
internal readonly struct Place(Document document, SyntaxNode root, SemanticModel model, SyntaxNode node)
{
    /// <summary>The file.</summary>
    internal Document Document { get; } = document;

    /// <summary>All of it.</summary>
    internal SyntaxNode Root { get; } = root;

    /// <summary>What it means.</summary>
    internal SemanticModel Model { get; } = model;

    /// <summary>The reported node.</summary>
    internal SyntaxNode Node { get; } = node;
}
