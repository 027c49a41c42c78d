using Maestro.Plugins.Phases.Reviews.Rules;
using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>Notices code that changed while no test did. Sees paths, and nothing else.</summary>
internal static class TestsCritic
{
    public static IEnumerable<ReviewFinding> Review(IReadOnlyCollection<string> paths)
    {
        var code = paths.Count(PathKind.IsCode);
        return code > 0 && !paths.Any(PathKind.IsTest) ? [ReviewRules.Untested.Finding($"{code} file(s) of code changed, and no test did.")] : [];
    }
}
