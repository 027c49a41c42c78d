using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Recovery;

/// <summary>How <c>retry</c> waits.</summary>
public sealed class RetryOptions
{
    /// <summary>Seconds to wait before the first retry; doubled with each further one.</summary>
    [Description("Seconds to wait before the first retry; doubled with each further one.")]
    [DefaultValue(1.0)]
    [Range(0.0, 3600.0)]
    public double DelaySeconds { get; set; } = 1;

    /// <summary>No single wait is longer than this many seconds.</summary>
    [Description("Seconds no single wait is longer than.")]
    [DefaultValue(60.0)]
    [Range(0.0, 3600.0)]
    public double MaxDelaySeconds { get; set; } = 60;

    /// <summary>Whether only failures that may pass by themselves are tried again: where what is done is the same each time, so is how it fails.</summary>
    [Description("Whether only failures that may pass by themselves, such as of a network, are tried again.")]
    [DefaultValue(false)]
    public bool TransientOnly { get; set; }
}
