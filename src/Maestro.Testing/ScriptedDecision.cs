namespace Maestro.Testing;

/// <summary>What the decision engine says to a question. A text converts to it: the id of the option that is chosen.</summary>
public sealed record ScriptedDecision
{
    private ScriptedDecision(IReadOnlyList<string> bestFirst, bool isOrder) => (BestFirst, IsOrder) = (bestFirst, isOrder);

    /// <summary>Ids of options, best first. The first that is an option of the request, and not excluded by it, is the choice.</summary>
    public IReadOnlyList<string> BestFirst { get; }

    /// <summary>Whether the decision is an order: then every option of the request must be in it.</summary>
    public bool IsOrder { get; }

    /// <summary>Why, as the decision says it.</summary>
    public string Rationale { get; init; } = "The test scripted it.";

    /// <summary>How sure, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>One option is chosen.</summary>
    /// <param name="choice">Its id.</param>
    public static ScriptedDecision Choose(string choice) => new([choice], isOrder: false);

    /// <summary>All options are ordered.</summary>
    /// <param name="bestFirst">Their ids; those that a request does not have are left out.</param>
    public static ScriptedDecision Order(params string[] bestFirst) => new([.. bestFirst], isOrder: true);

    /// <summary>One option is chosen.</summary>
    /// <param name="choice">Its id.</param>
    public static implicit operator ScriptedDecision(string choice) => Choose(choice);
}
