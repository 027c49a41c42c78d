namespace Maestro.Runtime.Processes;

/// <summary>Takes a stream of output after secrets were replaced in it.</summary>
internal interface IOutputSink
{
    /// <summary>Takes the next bytes.</summary>
    void Append(ReadOnlySpan<byte> bytes);
}
