namespace Maestro.Runtime.Plugins.Loading;

/// <summary>Which extensions are being called at the moment: whom to ask when the process is about to die.</summary>
internal sealed class Calls
{
    private readonly Dictionary<(ExtensionKind Kind, string Id), int> underWay = [];
    private readonly Lock gate = new();

    /// <summary>Each of them, once.</summary>
    public IReadOnlyList<(ExtensionKind Kind, string Id)> UnderWay
    {
        get
        {
            lock (gate)
                return [.. underWay.Where(call => call.Value > 0).Select(call => call.Key)];
        }
    }

    /// <summary>A call begins.</summary>
    public void Begin(ExtensionKind kind, string id) => Count((kind, id), 1);

    /// <summary>It came back. One that was left alone has not.</summary>
    public void End(ExtensionKind kind, string id) => Count((kind, id), -1);

    private void Count((ExtensionKind, string) extension, int by)
    {
        lock (gate)
            underWay[extension] = underWay.GetValueOrDefault(extension) + by;
    }
}
