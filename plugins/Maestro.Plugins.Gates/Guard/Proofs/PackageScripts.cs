using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Guard.Proofs;

/// <summary>Scripts of <c>package.json</c> that prove something.</summary>
internal static class PackageScripts
{
    public static bool Reads(GuardedChange change) => change.Name == "package.json";

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        var (before, after) = (Scripts(change.Before), Scripts(change.After));
        if (after is null || change.After is null)
            yield break;
        foreach (var (name, was) in before ?? [])
        {
            if (!Commands.Proves(name) && !Commands.Proves(was))
                continue;
            if (!after.TryGetValue(name, out var now))
                yield return new(WeakeningKind.GateRelaxed, change.Path, 0, $"script {name} is gone", was, name);
            else if (now != was && Commands.Weaker(was, now))
                yield return new(WeakeningKind.GateRelaxed, change.Path, 0, $"script {name} proves less: {now}", was, name);
        }
    }

    private static Dictionary<string, string>? Scripts(string? text)
    {
        if (text is null)
            return [];
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Entries("scripts").Where(s => s.Value.ValueKind == JsonValueKind.String).ToDictionary(s => s.Name, s => s.Value.GetString()!);
        }
        catch (JsonException)
        {
            // No runner reads it either.
            return null;
        }
    }
}
