// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports/file_digest.h"

#include "models/domain/hexadecimal.h"

#include <array>
#include <new>
#include <openssl/evp.h>

namespace spillway::exports
{

void FileDigest::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

FileDigest::FileDigest() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1) {
        throw std::bad_alloc();
    }
}

FileDigest::~FileDigest() = default;

void FileDigest::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

std::string FileDigest::finish()
{
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    std::string text;
    appendHexadecimal(text, { reinterpret_cast<const char*>(digest.data()), digest.size() });
    return text;
}

} // namespace spillway::exports
