using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>A body of "Nơi nhận" outside the school that gets the signed reports by mail.</summary>
/// <param name="Name">As the plan's "Nơi nhận" names it: "Phòng GD&amp;ĐT (để báo cáo)".</param>
/// <param name="Email">Of the body's office, no person's.</param>
public sealed record RecipientAddress(string Name, string Email)
{
    /// <summary>The body itself, without what it gets the document for.</summary>
    [JsonIgnore]
    public string Body => Name.Split(" (", 2)[0].TrimEnd(' ', ';', '.', ',');

    /// <summary>What the ledger of letters knows it by: an address has one.</summary>
    [JsonIgnore]
    public StaffId LedgerId
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Email.ToLowerInvariant()));
            return new StaffId($"noi-nhan-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
        }
    }
}
