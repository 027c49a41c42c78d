namespace UpgradeBench.Templates;

/// <summary>A version in a file of a shape, and what is right there afterwards.</summary>
/// <param name="Id">The package.</param>
/// <param name="From">The version that stands there.</param>
/// <param name="To">The version that must stand there afterwards: the best that passes and that the policy allows.</param>
/// <param name="Next">The next version, with which it does not pass; null where only the policy is against one, or there is none.</param>
internal sealed record VersionMark(string Id, string From, string To, string? Next)
{
    // No package is called so: a space ends an id in a mark.
    private const string Code = "code";

    /// <summary>Whether it is code that is to be mended, and no version.</summary>
    public bool IsCode => Id == Code;

    /// <summary>Whether it is a version that is to be raised.</summary>
    public bool IsRaised => !IsCode && From != To;
}
