using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Samples.Hello;

/// <summary>Options of <see cref="HelloPhase"/>, bound from <c>with:</c>.</summary>
public sealed class HelloOptions
{
    /// <summary>Who is greeted.</summary>
    [Description("Who is greeted.")]
    [DefaultValue("world")]
    [Required]
    public string Name { get; set; } = "world";
}
