namespace Maestro.Runtime.Evidence.Formats;

/// <summary>A value of a JSON, TOML or YAML file that knows its line.</summary>
internal sealed class DataNode
{
    /// <summary>How deep values may be in each other. Nobody's manifest is near it; what is deeper was made to break a reader.</summary>
    public const int Deepest = 64;

    private static readonly DataNode Missing = new(0);

    private readonly Dictionary<string, int> byName;

    /// <summary>An empty one.</summary>
    /// <param name="line">Where it begins, from 1.</param>
    /// <param name="text">Its text, where it is a scalar.</param>
    public DataNode(int line, string? text = null) => (Line, Text, Items, Entries, byName) = (line, text, [], [], new(StringComparer.Ordinal));

    private DataNode(int line, DataNode same) => (Line, Text, Items, Entries, byName) = (line, same.Text, same.Items, same.Entries, same.byName);

    /// <summary>Where it begins, from 1; 0 for one that is not there.</summary>
    public int Line { get; }

    /// <summary>A scalar's text: <c>true</c> and numbers as they are written. Null for a list, a map, a null, and what is not there.</summary>
    public string? Text { get; }

    /// <summary>A list's values.</summary>
    public List<DataNode> Items { get; }

    /// <summary>A map's values by name, as they are written.</summary>
    public List<(string Name, DataNode Value)> Entries { get; }

    /// <summary>Whether it is there.</summary>
    public bool Exists => Line > 0;

    /// <summary>A map's value; one that is not there where it has none of that name, or is no map.</summary>
    public DataNode this[string name] => byName.TryGetValue(name, out var at) ? Entries[at].Value : Missing;

    /// <summary>Adds to a map. Of two with one name the later holds.</summary>
    public DataNode Add(string name, DataNode value)
    {
        if (byName.TryAdd(name, Entries.Count))
            Entries.Add((name, value));
        else
            Entries[byName[name]] = (name, value);
        return value;
    }

    /// <summary>The same value as if it began on another line; nothing of it is copied.</summary>
    public DataNode At(int line) => line == Line ? this : new(line, this);
}
