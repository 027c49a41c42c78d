namespace Maestro;

/// <summary>Names a public class as an extension. The id is the word a user writes after <c>use:</c> in <c>maestro.yaml</c>.</summary>
/// <remarks>
/// The class must be public, concrete and not nested, have one public constructor, and implement exactly one of
/// <see cref="IPhaseHandler"/>, <see cref="IDecisionStrategy"/>, <see cref="IRecoveryStrategy"/>, <see cref="IAgent"/> or
/// <see cref="IQualityGate"/>. Its constructor may ask for contract services, for services of its own plugin (<c>IFoo</c>/<c>Foo</c>
/// pairs), and for one options class of its own assembly whose name ends in <c>Options</c>.
/// </remarks>
/// <param name="id">Kebab-case and unique per kind of extension: <c>retry</c>, <c>critical-path</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExtensionAttribute(string id) : Attribute
{
    /// <summary>The id as written in <c>maestro.yaml</c>.</summary>
    public string Id { get; } = id;

    /// <summary>One sentence for <c>maestro plugins list</c>.</summary>
    public string? Summary { get; init; }
}
