using Maestro.Runtime.Evidence.Code.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>A file as habits look at it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Root">Its syntax.</param>
/// <param name="Members">Its types and members, nested ones too.</param>
/// <param name="Lines">Tells lines.</param>
internal sealed record CodeView(string Path, string Text, CompilationUnitSyntax Root, IReadOnlyList<MemberDeclarationSyntax> Members, LineMap Lines)
{
    /// <summary>Calls in the bodies of members, for who cannot tell by declarations alone. Costs a look at everything.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls => Root.DescendantNodes().OfType<InvocationExpressionSyntax>();

    /// <summary>The last name of what is called: <c>AddScoped</c> of <c>builder.Services.AddScoped&lt;T&gt;()</c>.</summary>
    public static string Called(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        MemberBindingExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };
}
