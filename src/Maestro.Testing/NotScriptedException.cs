namespace Maestro.Testing;

/// <summary>
/// The extension asked for something the test did not script. The message names the property of <see cref="TestRun"/> to set.
/// </summary>
/// <remarks>
/// Thrown to the extension where it asks, and again by the method of <see cref="TestRun"/> that ran it: an extension that catches everything
/// cannot hide it.
/// </remarks>
public sealed class NotScriptedException : InvalidOperationException
{
    internal NotScriptedException(string property, string asked)
        : base($"{asked}. Set {nameof(TestRun)}.{property}.") => Property = property;

    /// <summary>The property of <see cref="TestRun"/> to set.</summary>
    public string Property { get; }
}
