using Deque.AxeCore.Commons;

namespace Browser.Tests.Browsing;

/// <summary>axe-core, run in the page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>Serious and critical violations, each with where it is.</summary>
    public static async Task<string[]> ViolationsAsync(OpenedPage opened)
    {
        // The page's policy lets no script in; what the browser itself is told to run is not asked.
        await opened.Page.EvaluateExpressionAsync(Source.Value + ";0");
        return await opened.Page.EvaluateFunctionAsync<string[]>("""
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => `${v.id} (${v.impact}): ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`);
            }
            """);
    }
}
