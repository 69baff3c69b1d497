/**
 * The floor: the required libraries as the app uses them on its first screens, and nothing of the app. It is built with
 * the same Vite, and without what vite.config.ts leaves out or replaces.
 */
export { createClient } from '@supabase/supabase-js'
export {
  infiniteQueryOptions,
  keepPreviousData,
  notifyManager,
  QueryClient,
  QueryClientProvider,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
export { Component, lazy, StrictMode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
export { jsx } from 'react/jsx-runtime'
export { createRoot } from 'react-dom/client'
export {
  createBrowserRouter,
  isRouteErrorResponse,
  Link,
  matchPath,
  Navigate,
  NavLink,
  Outlet,
  RouterProvider,
  ScrollRestoration,
  useLocation,
  useNavigate,
  useNavigation,
  useNavigationType,
  useParams,
  useRouteError,
  useSearchParams,
} from 'react-router-dom'
export { create } from 'zustand'
export { persist } from 'zustand/middleware'
