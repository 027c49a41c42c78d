namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>The word <c>off</c>, where a thing is on unless it is said otherwise.</summary>
internal sealed record OffShape : WordShape
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Words => ["off"];

    /// <inheritdoc/>
    public override string Otherwise => "off";
}
