namespace Maestro;

/// <summary>Says which artifact a phase handler reads, so that a pipeline in which nobody yields it is refused before it starts.</summary>
/// <param name="artifact">A type derived from <see cref="Artifact"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class NeedsAttribute(Type artifact) : Attribute
{
    /// <summary>The artifact's type.</summary>
    public Type Artifact { get; } = artifact;
}
