using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Tool.Commands.Agents;

/// <summary>How trials are carried out: like any run, and told to nobody.</summary>
internal static class TrialOptions
{
    /// <summary>The options.</summary>
    /// <param name="folder">The folder the user stands in.</param>
    public static RunOptions In(string folder) => Engine.Options(folder) with { Progress = new Silence() };

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
