using System.Text;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Tests.Pages;

/// <summary>A rule's help page, and the list of all.</summary>
internal static class Page
{
    /// <param name="rule">The rule.</param>
    /// <param name="example">Its example.</param>
    /// <param name="offer">What an editor offers to do about it, or null.</param>
    internal static string Of(DiagnosticDescriptor rule, Example example, string? offer) => $"""
        # {rule.Id}: {rule.Title}

        {rule.DefaultSeverity}. {rule.Description}

        {example.Fix}
        {(example.Plugin is null ? "" : $"\nWith this plugin:\n\n```csharp\n{example.Plugin}\n```\n")}
        Reported:

        ```{(example.Plugin is null ? "csharp" : "yaml")}
        {example.Wrong}
        ```

        Not reported:

        ```{(example.Plugin is null ? "csharp" : "yaml")}
        {example.Right}
        ```

        {(example.Plugin is null
            ? $"To switch it off at one place: `#pragma warning disable {rule.Id}`, with the reason beside it."
            : $"To switch it off: `<NoWarn>$(NoWarn);{rule.Id}</NoWarn>` in the project. With `<MaestroAnalyzeConfiguration>false</MaestroAnalyzeConfiguration>` no such file is looked at.")}
        {(offer is null ? "" : $"\n## Fix\n\nAn editor offers *{offer}*, at one place or everywhere at once; it makes the second of the first. {example.Limits}\n")}
        """;

    internal static string Index(IEnumerable<DiagnosticDescriptor> rules, Func<string, bool> hasFix)
    {
        var text = new StringBuilder("""
            # Rules for plugin code

            They come with the reference to `Maestro.Abstractions`. Each says nothing in a project that does not have it.

            | id | severity | fires on | fix |
            |---|---|---|---|

            """);
        foreach (var rule in rules)
            text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} | {(hasFix(rule.Id) ? "yes" : "")} |\n");
        return text.ToString();
    }
}
