using Microsoft.CodeAnalysis;

namespace Maestro.Runtime.Evidence.Code.Syntax;

/// <summary>Lines of a syntax tree's places.</summary>
/// <param name="tree">The tree.</param>
internal sealed class LineMap(SyntaxTree tree)
{
    /// <summary>The line a token stands on, from 1.</summary>
    public int Of(SyntaxToken token) => tree.GetText().Lines.GetLineFromPosition(token.SpanStart).LineNumber + 1;

    /// <summary>The line a node begins on, from 1.</summary>
    public int Of(SyntaxNode node) => tree.GetText().Lines.GetLineFromPosition(node.SpanStart).LineNumber + 1;
}
