using Faults.Kinds;
using Faults.Tracing;

namespace Faults.Campaign;

/// <summary>Which points there are.</summary>
/// <param name="seed">From which chains and samples are drawn.</param>
/// <param name="chains">How many chains for each operation.</param>
/// <param name="repeats">Whether an error is tried at each repetition of the same look at the same path too.</param>
internal sealed class Plan(int seed, int chains, bool repeats)
{
    /// <summary>Every point of an operation.</summary>
    internal IEnumerable<Point> Points(string operation, IReadOnlyList<Operation> course) => FaultKind.All
        .SelectMany(kind => Numbers(kind, course).Select(number => new Point(kind.Name, operation, number, seed)))
        .Concat(Enumerable.Range(1, chains).Select(number => new Point(Point.Chain, operation, number, seed)));

    /// <summary>A few of each kind, spread by the seed.</summary>
    internal IEnumerable<Point> Sample(IEnumerable<Point> points, int each)
    {
        var random = new Random(seed);
        return [.. points.GroupBy(point => (point.Kind, point.Operation)).SelectMany(group => group.OrderBy(_ => random.Next()).Take(each))];
    }

    private IEnumerable<int> Numbers(FaultKind kind, IReadOnlyList<Operation> course)
    {
        var seen = new HashSet<Operation>();
        var number = 0;
        foreach (var operation in course.Where(kind.Fits))
        {
            number++;
            var looks = (operation.Sort & Sort.Change) == 0 && operation.Sort != Sort.Descriptor;
            // A look by git itself is git's matter; the files it opens are each tried once.
            if (repeats || !looks || (seen.Add(operation) && (!operation.ByChild || operation.Sort == Sort.Open)))
                yield return number;
        }
    }
}
