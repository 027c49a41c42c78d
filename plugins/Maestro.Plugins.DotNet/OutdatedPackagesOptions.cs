using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.DotNet;

/// <summary>How <c>outdated-packages</c> plans.</summary>
public sealed class OutdatedPackagesOptions
{
    /// <summary>Packages that are raised together: patterns of ids with <c>*</c>.</summary>
    [Description("Packages that are raised together: patterns of ids with *, each a group.")]
    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>What is read: solutions and projects, relative to the repository.</summary>
    [Description("The solutions and projects that are read, relative to the repository. Without it the solutions at its root; else all of them; else all projects.")]
    public IReadOnlyList<string> Targets { get; set; } = [];

    /// <summary>How many versions are tried of one package or group.</summary>
    [Description("How many versions are tried of one package or group, the best first.")]
    [DefaultValue(20)]
    [Range(1, 200)]
    public int MostVersions { get; set; } = 20;
}
