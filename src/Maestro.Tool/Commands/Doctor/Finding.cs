namespace Maestro.Tool.Commands.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ok">Whether it is there and works.</param>
/// <param name="Needed">Whether nothing goes without it.</param>
/// <param name="Text">What was found.</param>
/// <param name="Fix">What to do about it; empty where nothing need be done.</param>
internal sealed record Finding(string Name, bool Ok, bool Needed, string Text, string Fix = "")
{
    /// <summary>The line for people.</summary>
    public string Line => $"{(Ok ? "ok     " : Needed ? "MISSING" : "absent ")}  {Name,-14} {Text}{(Fix.Length > 0 ? $"  fix: {Fix}" : "")}";
}
