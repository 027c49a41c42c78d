namespace EndToEnd.Shapes;

/// <summary>A shape a repository can have, and how to make one.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Make">
/// Shell script that gives the plain repository this shape. It stands in the repository; <c>$beside</c> is a folder of its own beside it.
/// </param>
internal sealed record Shape(string Name, string Make)
{
    /// <summary>The agent's work, in shell; it is what <c>git add -A &amp;&amp; git commit</c> is held against.</summary>
    public string Edit { get; init; } = "echo more >> a.txt; echo new > dir/new.txt; rm old.txt";

    /// <summary>Where the user stands, relative to the repository.</summary>
    public string From { get; init; } = ".";

    /// <summary>The error it is refused with; empty when it is supported.</summary>
    public string Refused { get; init; } = "";

    /// <summary>What the refusal must say.</summary>
    public string Says { get; init; } = "";

    /// <summary>Why it is refused, or what is worth knowing: a sentence of the table.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether only the superuser can make it.</summary>
    public bool NeedsRoot { get; init; }

    /// <summary>Whether everything is done with it.</summary>
    public bool IsSupported => Refused.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
