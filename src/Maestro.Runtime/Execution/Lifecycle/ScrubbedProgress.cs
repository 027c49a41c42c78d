using Maestro.Runtime.Secrets;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Takes credentials out of what people are told: terminals are recorded, by build servers first of all.</summary>
/// <param name="within">Tells them.</param>
/// <param name="scrubber">Takes out.</param>
internal sealed class ScrubbedProgress(IProgress<string> within, Scrubber scrubber) : IProgress<string>
{
    /// <inheritdoc/>
    public void Report(string value) => within.Report(scrubber.Text(value));
}
