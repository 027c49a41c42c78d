namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>What the model answers to a request.</summary>
internal sealed record ModelAnswer
{
    /// <summary>What it says.</summary>
    public string Text { get; init; } = "";

    /// <summary>The tools it calls.</summary>
    public IReadOnlyList<ModelCall> Calls { get; init; } = [];

    /// <summary>What the endpoint says the call used.</summary>
    public ModelUsage Usage { get; init; } = new(100, 0, 10, 0);

    /// <summary>How long it takes to begin.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether its connection stays open behind the last piece, until the client leaves.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>What happens in place of the answer; null when it comes as it should.</summary>
    public ModelFault? Fault { get; init; }

    /// <summary>Says something, and thereby is done.</summary>
    public static ModelAnswer Say(string text) => new() { Text = text };

    /// <summary>Calls tools.</summary>
    public static ModelAnswer Call(params IReadOnlyList<ModelCall> calls) => new() { Calls = calls };

    /// <summary>Fails.</summary>
    public static ModelAnswer Fail(ModelFault fault) => new() { Text = "this was never said in whole", Fault = fault };
}
