using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE011: a <c>Decision</c> built, or copied, with nothing for its rationale or its options.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecisionReasonAnalyzer() : PluginAnalyzer(Descriptors.DecisionWithoutReason)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterOperationAction(Analyze, OperationKind.ObjectCreation, OperationKind.With);

    private static void Analyze(OperationAnalysisContext context)
    {
        var initializer = context.Operation switch
        {
            IObjectCreationOperation creation => creation.Initializer,
            IWithOperation copy => copy.Initializer,
            _ => null,
        };
        if (initializer is null || context.Operation.Type?.ToDisplayString() != "Maestro.Decision")
            return;
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            var missing = (assignment.Target as IPropertyReferenceOperation)?.Property.Name switch
            {
                "Rationale" when assignment.Value.ConstantValue is { HasValue: true, Value: var text } && string.IsNullOrWhiteSpace(text as string) => "rationale",
                "Options" when IsEmpty(assignment.Value) => "options",
                _ => null,
            };
            if (missing is not null)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.DecisionWithoutReason, assignment.Syntax.GetLocation(), missing));
        }
    }

    private static bool IsEmpty(IOperation value) => value switch
    {
        IConversionOperation conversion => IsEmpty(conversion.Operand),
        IArrayCreationOperation array => array.Initializer is null or { ElementValues.Length: 0 } && array.DimensionSizes.All(size => size.ConstantValue.Value is 0),
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" } } => true,
        IObjectCreationOperation { Arguments.Length: 0, Initializer: null } => true,
        // Roslyn 4.8 has no public operation for a collection expression.
        _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: 0 },
    };
}
