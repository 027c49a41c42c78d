namespace Maestro.Runtime.Prompts;

/// <summary>An attempt in which nothing is left out: what templates are tried with before a run.</summary>
internal static class PromptSample
{
    /// <summary>The attempt.</summary>
    public static PromptData Data { get; } = new()
    {
        Task = new()
        {
            Id = "T1",
            Title = "Add a Kelvin scale",
            Instructions = "Convert from and to Kelvin.",
            Requirements = ["R1"],
            Acceptance = ["0 K is -273.15 °C"],
            Tags = ["code"],
            DependsOn = ["T0"],
            Writes = ["src/Kelvin.cs"],
        },
        Attempt = 2,
        Feedback = "The test of absolute zero failed.",
        Guidance = "Keep functions short.",
        Others = [new() { Id = "T2", Title = "Document the scales", Instructions = "", Writes = ["docs/scales.md"] }],
        Conventions = ["CONTRIBUTING.md"],
        Gates = [new("test", "make test")],
    };
}
