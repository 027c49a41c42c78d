using DecisionBench.Judging;

namespace DecisionBench.Cases;

/// <summary>All cases, by what they are about.</summary>
internal static class Everything
{
    public static IReadOnlyList<(string Name, IReadOnlyList<JudgedCase> Cases)> Families { get; } =
    [
        ("technologies for C#", CSharpTechnologies.All), ("traps", Traps.All), ("technologies for others", OtherTechnologies.All), ("places", Places.All), ("ways", Ways.All),
        ("blind", Blind.All), ("blind, second", BlindSecond.All), ("blind, third", BlindThird.All),
        ("blind, fourth", BlindFourth.All), ("blind, fourth, others", BlindFourthOthers.All), ("blind, fifth", BlindFifth.All), ("blind, fifth, others", BlindFifthOthers.All),
        // As they came: nothing was changed for these, so they tell how new words fare.
        ("blind, sixth", BlindSixth.All), ("blind, sixth, others", BlindSixthOthers.All),
    ];

    public static IReadOnlyList<JudgedCase> Cases { get; } = [.. Families.SelectMany(family => family.Cases)];
}
