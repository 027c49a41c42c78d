namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>Passes the options of a wrapper, with their values, to where the program it runs begins.</summary>
internal static class OptionScan
{
    /// <summary>The position of the first word that is neither option nor value.</summary>
    /// <param name="arguments">What the wrapper is given.</param>
    /// <param name="start">Where its options begin.</param>
    /// <param name="takeValue">Options whose value is the next word, separated by blanks.</param>
    /// <param name="assignments">Whether <c>NAME=value</c> is passed as well.</param>
    public static int Pass(IReadOnlyList<string> arguments, int start, string takeValue, bool assignments = false)
    {
        var options = takeValue.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var i = start;
        while (i < arguments.Count)
            if (arguments[i] == "--")
                return i + 1;
            else if (arguments[i] is ['-' or '+', _, ..])
                i += Takes(arguments[i], options) ? 2 : 1;
            else if (arguments[i] == "-" || (assignments && arguments[i].IndexOf('=') > 0))
                i++;
            else
                break;
        return Math.Min(i, arguments.Count);
    }

    // In a cluster, such as -Eu root, the last letter may take the next word; an earlier one that takes a value has it in the cluster.
    private static bool Takes(string option, string[] options)
    {
        if (options.Contains(option))
            return true;
        if (option is not ['-', not '-', _, ..])
            return false;
        var letters = option[1..].Select(c => options.Contains($"-{c}")).ToList();
        return letters.IndexOf(true) == letters.Count - 1;
    }
}
