namespace Maestro.Runtime.Evidence.Code;

/// <summary>A file of code.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Language">In which language.</param>
/// <param name="Lines">How many lines it has that are not blank.</param>
/// <param name="CSharp">What it declares, where that is C# that can be read.</param>
internal sealed record CountedFile(string Path, string Language, int Lines, CSharpFile? CSharp)
{
    /// <summary>Lines that are not blank.</summary>
    public static int LinesOf(string text)
    {
        var count = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (!line.IsWhiteSpace())
                count++;
        return count;
    }
}
