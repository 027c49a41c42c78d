using System.Text;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Tests.Pages;

/// <summary>A rule's help page, and the list of all.</summary>
internal static class Page
{
    internal static string Of(DiagnosticDescriptor rule, Example example) => $"""
        # {rule.Id}: {rule.Title}

        {rule.DefaultSeverity}. {rule.Description}

        {example.Fix}

        Reported:

        ```csharp
        {example.Wrong}
        ```

        Not reported:

        ```csharp
        {example.Right}
        ```

        To switch it off at one place: `#pragma warning disable {rule.Id}`, with the reason beside it.

        """;

    internal static string Index(IEnumerable<DiagnosticDescriptor> rules)
    {
        var text = new StringBuilder("""
            # Rules for plugin code

            They come with the reference to `Maestro.Abstractions`. Each says nothing in a project that does not have it.

            | id | severity | fires on |
            |---|---|---|

            """);
        foreach (var rule in rules)
            text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} |\n");
        return text.ToString();
    }
}
