using System.Collections.Immutable;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models;

/// <summary>What was asked of the model, and what its answers used.</summary>
internal sealed class ModelLog
{
    private readonly Lock gate = new();
    private ImmutableList<ModelRequest> requests = [];
    private ModelUsage used;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<ModelRequest> Requests
    {
        get
        {
            lock (gate)
                return requests;
        }
    }

    /// <summary>The sum of the usage of what was answered in whole.</summary>
    public ModelUsage Used
    {
        get
        {
            lock (gate)
                return used;
        }
    }

    /// <summary>Takes a request down, with its number.</summary>
    public ModelRequest Asked(ModelRequest request)
    {
        lock (gate)
        {
            request = request with { Number = requests.Count + 1 };
            requests = requests.Add(request);
            return request;
        }
    }

    /// <summary>An answer was given in whole.</summary>
    public void Answered(ModelUsage usage)
    {
        lock (gate)
            used += usage;
    }
}
