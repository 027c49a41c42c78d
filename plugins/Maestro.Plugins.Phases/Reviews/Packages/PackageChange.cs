namespace Maestro.Plugins.Phases.Reviews.Packages;

/// <summary>A package that is used in another way than before.</summary>
/// <param name="Before">One of its uses before; null for a new one.</param>
/// <param name="After">One of its uses now, the place that asks for it where there is one; null for one that is gone.</param>
internal sealed record PackageChange(PackageUse? Before, PackageUse? After)
{
    /// <summary>Either of them.</summary>
    public PackageUse Any => After ?? Before!;
}
