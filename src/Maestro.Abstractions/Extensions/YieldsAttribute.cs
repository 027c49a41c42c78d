namespace Maestro;

/// <summary>Says which artifact a phase handler yields.</summary>
/// <param name="artifact">A type derived from <see cref="Artifact"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class YieldsAttribute(Type artifact) : Attribute
{
    /// <summary>The artifact's type.</summary>
    public Type Artifact { get; } = artifact;
}
