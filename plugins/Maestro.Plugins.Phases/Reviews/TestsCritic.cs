using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Reviews;

/// <summary>Notices code that changed while no test did.</summary>
internal sealed class TestsCritic : ICritic
{
    public IEnumerable<ReviewFinding> Review(ReviewInput input)
    {
        var paths = input.ChangedPaths.ToList();
        var code = paths.Count(PathKind.IsCode);
        return code > 0 && !paths.Any(PathKind.IsTest)
            ? [new("tests", Severity.Info, $"{code} file(s) of code changed, and no test did.")]
            : [];
    }
}
