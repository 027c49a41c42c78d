namespace Maestro.Runtime.Configuration;

/// <summary>Whether a run's changes are held against what proves them: <c>guard:</c> in the yaml.</summary>
internal enum GuardMode
{
    /// <summary>Before the gates of every phase that asks any.</summary>
    On,

    /// <summary>Never; verdict and report say so.</summary>
    Off,
}
