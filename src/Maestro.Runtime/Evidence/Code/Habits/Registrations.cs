using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>Where services are registered: in an extension method for them, or where the program begins.</summary>
internal static class Registrations
{
    private static readonly HashSet<string> Calls =
        ["AddSingleton", "AddScoped", "AddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddHostedService", "AddDbContext"];

    /// <summary>Counts a file that registers services.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        if (!file.Text.Contains("IServiceCollection", StringComparison.Ordinal) && !file.Text.Contains("ervices.", StringComparison.Ordinal))
            return;
        foreach (var call in file.Calls.Where(c => c.Expression is MemberAccessExpressionSyntax && Calls.Contains(CodeView.Called(c))))
            votes.Add(ConventionName.Registrations, InExtension(call) ? "extension-methods" : "inline", file.Path, file.Lines.Of(call));
    }

    private static bool InExtension(InvocationExpressionSyntax call) =>
        call.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);
}
