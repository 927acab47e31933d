using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Claims as the bytes inside a link, base64url. Binary because a link of less than 160 characters survives every
/// mail program unbroken: purpose (1 byte), expiry in Unix seconds (4), epoch (4), year (2), month (1), length of
/// the school's id (1), the school, the person; numbers big-endian. The request a link opens (16) stands before the
/// ids, in links for that purpose only.
/// </summary>
internal static class LinkPayload
{
    private const int Fixed = 13;
    private const int RequestBytes = 16;
    private const int MaxLength = Fixed + RequestBytes + 20 + 40;

    public static string Write(LinkClaims claims)
    {
        if (claims.Epoch < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(claims), claims.Epoch, "A link's epoch is not negative.");
        }

        var school = claims.Month.School.Value;
        Span<byte> bytes = stackalloc byte[MaxLength];
        bytes[0] = checked((byte)claims.Purpose);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], checked((uint)claims.Expires.ToUnixTimeSeconds()));
        BinaryPrimitives.WriteInt32BigEndian(bytes[5..], claims.Epoch);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[9..], checked((ushort)claims.Month.Year));
        bytes[11] = checked((byte)claims.Month.Month);
        bytes[12] = checked((byte)school.Length);
        var head = HeadOf(claims.Purpose);
        if (head > Fixed)
        {
            var status = Convert.FromHexString(claims.Request?.Value ?? string.Empty, bytes[Fixed..head], out _, out var written);
            if (status != OperationStatus.Done || written != RequestBytes)
            {
                throw new ArgumentException(
                    $"A link for {claims.Purpose} names a request of {RequestBytes * 2} hex characters.",
                    nameof(claims));
            }
        }

        var length = head + Encoding.ASCII.GetBytes(school + claims.Person.Value, bytes[head..]);
        return Base64Url.EncodeToString(bytes[..length]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static LinkClaims? Read(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var length) || length < Fixed)
        {
            return null;
        }

        var purpose = (LinkPurpose)bytes[0];
        var head = HeadOf(purpose);
        if (head + bytes[12] > length)
        {
            return null;
        }

        var ids = Encoding.ASCII.GetString(bytes[head..length]);
        var (school, person) = (ids[..bytes[12]], ids[bytes[12]..]);
        var epoch = BinaryPrimitives.ReadInt32BigEndian(bytes[5..]);
        if (!IdRules.IsValid(school, 20)
            || !IdRules.IsValid(person, 40)
            || !Enum.IsDefined(purpose)
            || epoch < 0
            || bytes[11] is < 1 or > 12)
        {
            return null;
        }

        return new LinkClaims(
            new SchoolMonth(new SchoolId(school), BinaryPrimitives.ReadUInt16BigEndian(bytes[9..]), bytes[11]),
            new StaffId(person),
            purpose,
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
            epoch)
        {
            Request = head > Fixed ? new RequestId(Convert.ToHexStringLower(bytes[Fixed..head])) : null,
        };
    }

    private static int HeadOf(LinkPurpose purpose) => purpose == LinkPurpose.Directive ? Fixed + RequestBytes : Fixed;
}
