namespace Maestro.Runtime.Git.Packs;

/// <summary>Where an object lies in a pack.</summary>
/// <param name="Name">Its id, as bytes.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Checksum">CRC-32 of its bytes in the pack.</param>
internal readonly record struct PackedObject(byte[] Name, long Offset, uint Checksum);
