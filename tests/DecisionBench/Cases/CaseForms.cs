using DecisionBench.Judging;

namespace DecisionBench.Cases;

/// <summary>Cases in few words.</summary>
internal static class CaseForms
{
    /// <summary>What is to be used.</summary>
    public static JudgedCase Technology(string name, Shape repository, string question, string[] good, string[] bad) =>
        new(name, DecisionKinds.TechStack, repository, question, good, bad);

    /// <summary>The same with a mistake it tempts to.</summary>
    public static JudgedCase Trapped(string name, string trap, Shape repository, string question, string[] good, string[] bad) =>
        Technology(name, repository, question, good, bad) with { Trap = trap };

    /// <summary>Where something belongs.</summary>
    public static JudgedCase Place(string name, Shape repository, string question, string[] good, string[] bad, string? trap = null) =>
        new(name, DecisionKinds.Architecture, repository, question, good, bad) { Trap = trap };
}
