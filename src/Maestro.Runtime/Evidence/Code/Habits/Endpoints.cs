using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>How HTTP endpoints are written: each action of a controller and each mapped route is one.</summary>
internal static class Endpoints
{
    private static readonly HashSet<string> Mapped = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch"];

    private static readonly HashSet<string> Actions = ["HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch"];

    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        foreach (var action in file.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Has(Actions)))
            votes.Add(ConventionName.Endpoints, "controllers", file.Path, file.Lines.Of(action.Identifier));
        if (!Mapped.Any(name => file.Text.Contains($".{name}(", StringComparison.Ordinal)))
            return;
        foreach (var call in file.Calls.Where(c => c.Expression is MemberAccessExpressionSyntax && Mapped.Contains(CodeView.Called(c))))
            votes.Add(ConventionName.Endpoints, "minimal-api", file.Path, file.Lines.Of(call));
    }
}
