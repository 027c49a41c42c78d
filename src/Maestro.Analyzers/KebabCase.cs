namespace Maestro.Analyzers;

/// <summary>Ids as they are written in <c>maestro.yaml</c>: <c>retry</c>, <c>critical-path</c>, <c>net10</c>.</summary>
internal static class KebabCase
{
    /// <summary>Lower-case letters and digits in words joined by single hyphens, beginning with a letter.</summary>
    internal static bool Matches(string id)
    {
        var previous = '-';
        foreach (var c in id)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || (c == '-' && previous == '-'))
                return false;
            previous = c;
        }

        return previous != '-' && id[0] is >= 'a' and <= 'z';
    }
}
