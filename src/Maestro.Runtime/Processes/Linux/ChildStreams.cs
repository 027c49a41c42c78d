using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>The pipes between us and one child.</summary>
internal sealed class ChildStreams
{
    private static readonly int Nothing = OpenNothing();

    private PipeEnds _input = PipeEnds.None;
    private PipeEnds _output = PipeEnds.None;
    private PipeEnds _error = PipeEnds.None;

    /// <summary>Where we write the child's input; -1 when it has none.</summary>
    internal int Input => _input.Write;

    /// <summary>Where we read its output.</summary>
    internal int Output => _output.Read;

    /// <summary>Where we read its error output.</summary>
    internal int Error => _error.Read;

    /// <summary>Makes the pipes.</summary>
    /// <returns>0, or the error that kept us from it; then nothing is left open.</returns>
    internal int Open(bool withInput)
    {
        var error = OpenOne(ref _output);
        error = error != 0 ? error : OpenOne(ref _error);
        error = error != 0 || !withInput ? error : OpenOne(ref _input);
        if (error == 0 && withInput && Libc.Control(_input.Write, Libc.SetStatusFlags, Libc.NonBlocking) != 0)
            error = Marshal.GetLastPInvokeError();
        if (error != 0)
            CloseAll();
        return error;
    }

    /// <summary>The child's descriptors 0, 1 and 2.</summary>
    internal void CopyChildEnds(Span<int> streams)
    {
        streams[0] = _input.Read >= 0 ? _input.Read : Nothing;
        streams[1] = _output.Write;
        streams[2] = _error.Write;
    }

    /// <summary>Closes our copies of the child's ends, so that we see when the last other one is closed.</summary>
    internal void CloseChildEnds()
    {
        Close(_input.Read);
        Close(_output.Write);
        Close(_error.Write);
    }

    /// <summary>Closes everything after a start that failed.</summary>
    internal void CloseAll()
    {
        CloseChildEnds();
        Close(_input.Write);
        Close(_output.Read);
        Close(_error.Read);
    }

    private static int OpenOne(ref PipeEnds pipe)
    {
        pipe = PipeEnds.Create();
        return pipe == PipeEnds.None ? Marshal.GetLastPInvokeError() : 0;
    }

    /// <summary>A pipe nobody writes to: end of input at once. One for all children.</summary>
    private static int OpenNothing()
    {
        var pipe = PipeEnds.Create();
        if (pipe == PipeEnds.None)
            throw new InvalidOperationException("No pipe could be made: " + Marshal.GetLastPInvokeErrorMessage());
        Close(pipe.Write);
        return pipe.Read;
    }

    private static void Close(int descriptor)
    {
        if (descriptor >= 0)
            _ = Libc.Close(descriptor);
    }
}
