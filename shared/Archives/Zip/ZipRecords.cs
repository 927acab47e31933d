using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Archives.Zip;

/// <summary>
/// The records of a zip file as APPNOTE 6.3 describes them, with the fields of zip64 where a number needs them. Nothing in them depends
/// on the machine or the clock.
/// </summary>
internal static class ZipRecords
{
    private const uint HeaderSignature = 0x04034b50;
    private const uint DirectorySignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const uint End64Signature = 0x06064b50;
    private const uint Locator64Signature = 0x07064b50;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflated = 8;
    private const ushort Version = 20;
    private const ushort Version64 = 45;
    private const ushort MadeOnUnix = 3 << 8;
    private const ushort Extra64 = 1;
    private const uint RegularFile = 0x81A4u << 16;
    private const int FirstYear = 1980;
    private const int End64Length = 44;

    /// <summary>The header in front of an entry's content.</summary>
    public static byte[] Header(ZipEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var record = new Record(30 + name.Length);
        record.Four(HeaderSignature).Two(Version).Two(Utf8Names).Two(entry.IsDeflated ? Deflated : (ushort)0);
        record.Two(0).Two(DateOf(entry.Day)).Four(entry.Crc).Four((uint)entry.Stored).Four((uint)entry.Size);
        return record.Two((ushort)name.Length).Two(0).Text(name).Bytes;
    }

    /// <summary>The record of an entry in the directory at the end of the file.</summary>
    public static byte[] Directory(ZipEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var isFar = entry.Offset >= uint.MaxValue;
        var record = new Record(46 + name.Length + (isFar ? 12 : 0));
        record.Four(DirectorySignature).Two(MadeOnUnix | Version).Two(isFar ? Version64 : Version).Two(Utf8Names);
        record.Two(entry.IsDeflated ? Deflated : (ushort)0).Two(0).Two(DateOf(entry.Day));
        record.Four(entry.Crc).Four((uint)entry.Stored).Four((uint)entry.Size).Two((ushort)name.Length).Two((ushort)(isFar ? 12 : 0));
        record.Two(0).Two(0).Two(0).Four(RegularFile).Four(isFar ? uint.MaxValue : (uint)entry.Offset).Text(name);
        return isFar ? record.Two(Extra64).Two(8).Eight(entry.Offset).Bytes : record.Bytes;
    }

    /// <summary>The records at the very end.</summary>
    /// <param name="start">Where the directory begins.</param>
    /// <param name="length">The bytes of the directory.</param>
    public static byte[] End(int entries, long start, long length)
    {
        var needs64 = entries >= ushort.MaxValue || start >= uint.MaxValue || length >= uint.MaxValue;
        var record = new Record((needs64 ? 56 + 20 : 0) + 22);
        if (needs64)
        {
            record.Four(End64Signature).Eight(End64Length).Two(MadeOnUnix | Version64).Two(Version64).Four(0).Four(0);
            record.Eight(entries).Eight(entries).Eight(length).Eight(start);
            record.Four(Locator64Signature).Four(0).Eight(start + length).Four(1);
        }

        var count = needs64 ? ushort.MaxValue : (ushort)entries;
        record.Four(EndSignature).Two(0).Two(0).Two(count).Two(count);
        return record.Four(needs64 ? uint.MaxValue : (uint)length).Four(needs64 ? uint.MaxValue : (uint)start).Two(0).Bytes;
    }

    private static ushort DateOf(DateOnly day) => (ushort)(((day.Year - FirstYear) << 9) | (day.Month << 5) | day.Day);

    /// <summary>Bytes that are written from the first to the last, numbers with the lowest byte first.</summary>
    private sealed class Record(int length)
    {
        private int at;

        public byte[] Bytes { get; } = new byte[length];

        public Record Two(int value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(Bytes.AsSpan(at), (ushort)value);
            at += sizeof(ushort);
            return this;
        }

        public Record Four(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(at), value);
            at += sizeof(uint);
            return this;
        }

        public Record Eight(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(Bytes.AsSpan(at), value);
            at += sizeof(long);
            return this;
        }

        public Record Text(byte[] text)
        {
            text.CopyTo(Bytes, at);
            at += text.Length;
            return this;
        }
    }
}
