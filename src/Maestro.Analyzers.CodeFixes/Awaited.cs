using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>What is awaited instead of what blocks.</summary>
internal static class Awaited
{
    /// <summary>The expression to await; null when there is none that means the same.</summary>
    internal static ExpressionSyntax? InsteadOf(ExpressionSyntax blocking, SemanticModel model) => model.GetOperation(blocking) switch
    {
        // Under '?.' there may be nothing to await.
        IPropertyReferenceOperation when blocking is MemberAccessExpressionSyntax result => result.Expression,
        IInvocationOperation call when blocking is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } written => Instead(call, member.Expression, written.ArgumentList),
        _ => null,
    };

    private static ExpressionSyntax? Instead(IInvocationOperation call, ExpressionSyntax receiver, ArgumentListSyntax arguments) => call.TargetMethod.Name switch
    {
        "Sleep" => Delay(call, arguments),
        "GetResult" when receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GetAwaiter" } awaiter } => awaiter.Expression,
        "Wait" when arguments.Arguments.Count == 0 => receiver,
        "Wait" when TakesTokenAlone(call) => SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("WaitAsync")), arguments),
        "WaitAll" when call.TargetMethod.Parameters.Length == 1 => SyntaxFactory.InvocationExpression(TaskName.Method("WhenAll"), arguments),
        // Which of them it was is told otherwise by WhenAny.
        "WaitAny" when call.TargetMethod.Parameters.Length == 1 && call.Parent is IExpressionStatementOperation => SyntaxFactory.InvocationExpression(TaskName.Method("WhenAny"), arguments),
        _ => null,
    };

    private static InvocationExpressionSyntax Delay(IInvocationOperation call, ArgumentListSyntax arguments)
    {
        // Sleep and Delay do not name their parameters alike.
        var time = arguments.Arguments[0].WithNameColon(null);
        var handed = Cancellation.InScope(call) is { } token
            ? new[] { time, SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token)) }
            : [time];
        return SyntaxFactory.InvocationExpression(TaskName.Method("Delay"), SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(handed)));
    }

    private static bool TakesTokenAlone(IInvocationOperation call) =>
        call.TargetMethod.Parameters.Length == 1 && call.TargetMethod.Parameters.Single().Type.Name == "CancellationToken";
}
