using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>How a letter addresses its recipient.</summary>
internal static class LetterAddress
{
    extension(IStaffLetterModel letter)
    {
        /// <inheritdoc cref="FormOfAddress.extension(StaffMember).You"/>
        public string You => letter.Recipient.You;

        /// <inheritdoc cref="FormOfAddress.extension(StaffMember).YouAtStart"/>
        public string YouAtStart => letter.Recipient.YouAtStart;
    }
}
