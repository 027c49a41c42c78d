using System.Globalization;

namespace Maestro.Runtime.Telemetry;

/// <summary>An effect's key, read: keys are paths, and each says where in the run it is.</summary>
internal sealed class EffectKey(string key)
{
    private readonly string[] parts = key.Split('/');

    /// <summary>The task it is about; null when it is about none.</summary>
    public string? Task => parts is ["task", var id, ..] ? id : null;

    /// <summary>The phase it is about; null when the key does not say.</summary>
    public string? Phase => parts is ["phase", var name, ..] ? name.Split('#')[0] : null;

    /// <summary>Which pass over the phase; null when the key does not say.</summary>
    public int? Pass => parts is ["phase", var name, ..] && name.Split('#') is [_, var pass] ? Number(pass) : null;

    /// <summary>Which attempt; null when it is none.</summary>
    public int? Attempt => parts is [.., "attempt", var number] ? Number(number) : null;

    /// <summary>The gate; null when it is none.</summary>
    public string? Gate => After("gate") is { } gate ? gate[..(gate.LastIndexOf('@') is var at and > 0 ? at : gate.Length)] : null;

    /// <summary>The kind of decision; null when it is none.</summary>
    public string? Decision => After("decision");

    /// <summary>The keys above this one, nearest first.</summary>
    public IEnumerable<string> Above()
    {
        for (var count = parts.Length - 1; count > 0; count--)
            yield return string.Join('/', parts[..count]);
    }

    private string? After(string word) => Array.IndexOf(parts, word) is var at and >= 0 && at + 1 < parts.Length ? parts[at + 1] : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
