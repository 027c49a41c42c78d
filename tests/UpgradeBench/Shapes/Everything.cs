namespace UpgradeBench.Shapes;

/// <summary>Every shape there is.</summary>
internal static class Everything
{
    // What a run of all tests in CI has time for.
    private static readonly string[] Sampled = ["central management, oddly written", "the sample's policy between"];

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Shape> Shapes { get; } = [.. PlainShapes.All, .. ManagedShapes.All, .. BreakingShapes.All, .. PolicyShapes.All, .. SampleShapes.All];

    /// <summary>Whether all of them are asked for.</summary>
    public static bool AreAsked { get; } = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    /// <summary>Those that are asked for.</summary>
    public static IReadOnlyList<Shape> Asked { get; } = [.. Shapes.Where(shape => AreAsked || Sampled.Contains(shape.Name))];

    /// <summary>Those whose own truth is asked for: all, or the one that is proven fastest, so that the way to prove them is held everywhere.</summary>
    public static IReadOnlyList<Shape> Proven { get; } = [.. Shapes.Where(shape => AreAsked || !shape.HasTests)];
}
