// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/progress.h"

#include <cstdio>
#include <unistd.h>

namespace spillway::demo
{

namespace
{

void put(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

Progress::Progress() : m_terminal(isatty(STDERR_FILENO) != 0)
{
}

void Progress::step(const QString& text)
{
    done();
    m_text = text;
    m_clock.start();
    if (m_terminal) {
        put(m_text + QStringLiteral(" …"));
    }
}

void Progress::update(const QString& text)
{
    if (m_terminal && !m_text.isEmpty()) {
        put(QStringLiteral("\r\033[K") + m_text + QStringLiteral(" … ") + text);
    }
}

void Progress::done()
{
    if (m_text.isEmpty()) {
        return;
    }
    const QString seconds = QString::number(static_cast<double>(m_clock.elapsed()) / 1000.0, 'f', 1);
    put((m_terminal ? QStringLiteral("\r\033[K") : QString()) + m_text + QStringLiteral(" (") + seconds
        + QStringLiteral(" s)\n"));
    m_text.clear();
}

void Progress::say(const QString& text)
{
    done();
    put(text + u'\n');
}

} // namespace spillway::demo
