using Fluid;
using Fluid.Ast;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>
/// Walks all of a template, branches that are not taken included, and holds its names against what there is: a name nobody knows would
/// silently be nothing in every prompt.
/// </summary>
internal sealed class TemplateNames : AstVisitor
{
    private static readonly string[] OfEverything = ["size", "first", "last"];

    private readonly FilterCollection filters;
    private readonly List<UnknownName> unknown = [];
    // What a name stands for, as in the sample; null for anything.
    private readonly Dictionary<string, object?> known = new(PromptModel.Of(PromptSample.Data)!) { ["forloop"] = null, ["tablerowloop"] = null };

    private TemplateNames(FilterCollection filters) => this.filters = filters;

    /// <summary>The names it does not know.</summary>
    /// <param name="template">The template.</param>
    /// <param name="filters">The filters there are.</param>
    public static IReadOnlyList<UnknownName> UnknownIn(IFluidTemplate template, FilterCollection filters)
    {
        var names = new TemplateNames(filters);
        names.VisitTemplate(template);
        return [.. names.unknown.Distinct()];
    }

    /// <inheritdoc/>
    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        Resolve(memberExpression, tell: true);
        return base.VisitMemberExpression(memberExpression);
    }

    /// <inheritdoc/>
    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!filters.TryGetValue(filterExpression.Name, out _))
            unknown.Add(new(filterExpression.Name, $"there is no filter '{filterExpression.Name}'{Nearest.Hint(filterExpression.Name, filters.Select(f => f.Key))}"));
        return base.VisitFilterExpression(filterExpression);
    }

    /// <inheritdoc/>
    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement) => NoFiles("include", includeStatement);

    /// <inheritdoc/>
    protected override Statement VisitRenderStatement(RenderStatement renderStatement) => NoFiles("render", renderStatement);

    /// <inheritdoc/>
    protected override Statement VisitFromStatement(FromStatement fromStatement) => NoFiles("from", fromStatement);

    /// <inheritdoc/>
    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        var visited = base.VisitAssignStatement(assignStatement);
        known[assignStatement.Identifier] = assignStatement.Value is MemberExpression value ? Resolve(value, tell: false) : null;
        return visited;
    }

    /// <inheritdoc/>
    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        known[captureStatement.Identifier] = null;
        return base.VisitCaptureStatement(captureStatement);
    }

    /// <inheritdoc/>
    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        using var _ = new Item(this, forStatement.Identifier, forStatement.Source);
        return base.VisitForStatement(forStatement);
    }

    /// <inheritdoc/>
    protected override Statement VisitTableRowStatement(TableRowStatement tableRowStatement)
    {
        using var _ = new Item(this, tableRowStatement.Identifier, tableRowStatement.Source);
        return base.VisitTableRowStatement(tableRowStatement);
    }

    /// <inheritdoc/>
    protected override Statement VisitIncrementStatement(IncrementStatement incrementStatement)
    {
        known[incrementStatement.Identifier] = null;
        return base.VisitIncrementStatement(incrementStatement);
    }

    /// <inheritdoc/>
    protected override Statement VisitDecrementStatement(DecrementStatement decrementStatement)
    {
        known[decrementStatement.Identifier] = null;
        return base.VisitDecrementStatement(decrementStatement);
    }

    private Statement NoFiles(string tag, Statement statement)
    {
        unknown.Add(new(tag, $"'{tag}' finds nothing: a prompt is one file"));
        return statement;
    }

    // What an expression stands for, as in the sample; null when that cannot be told.
    private object? Resolve(MemberExpression expression, bool tell)
    {
        object? at = known;
        var path = "";
        foreach (var segment in expression.Segments)
        {
            if (segment is not IdentifierSegment { Identifier: var name })
                return at is Array { Length: > 0 } list ? list.GetValue(0) : null;
            path = path.Length == 0 ? name : $"{path}.{name}";
            if (at is IReadOnlyDictionary<string, object?> members && members.TryGetValue(name, out var member))
                at = member;
            else
            {
                if (tell && (at is IReadOnlyDictionary<string, object?> || !OfEverything.Contains(name)))
                    unknown.Add(new(Written(expression), $"there is no '{path}'{Hint(at, name)}"));
                return null;
            }

            if (at is null)
                return null;
        }

        return at;
    }

    // Up to the first index, by which it is found in the text.
    private static string Written(MemberExpression expression) =>
        string.Join('.', expression.Segments.TakeWhile(segment => segment is IdentifierSegment).Cast<IdentifierSegment>().Select(segment => segment.Identifier));

    private static string Hint(object? at, string name) => at is IReadOnlyDictionary<string, object?> members ? Nearest.Hint(name, members.Keys) : "";

    // A loop's variable, while the loop is walked.
    private sealed class Item : IDisposable
    {
        private readonly TemplateNames names;
        private readonly string identifier;
        private readonly (bool Was, object? Value) before;

        public Item(TemplateNames names, string identifier, Expression? source)
        {
            (this.names, this.identifier) = (names, identifier);
            before = (names.known.TryGetValue(identifier, out var value), value);
            names.known[identifier] = source is MemberExpression list && names.Resolve(list, tell: false) is Array { Length: > 0 } items ? items.GetValue(0) : null;
        }

        public void Dispose()
        {
            if (before.Was)
                names.known[identifier] = before.Value;
            else
                names.known.Remove(identifier);
        }
    }
}
